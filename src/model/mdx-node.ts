/** A node of parsed MDX, as far as sections are read. */
export interface MdxNode {
  type: string;
  value?: string;
  name?: string | null;
  depth?: number;
  checked?: boolean | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: MdxNode[];
  position?: { start: { line: number; offset?: number }; end: { offset?: number } };
}
