/** An id and its kind, as one version of the registry had them. */
export type RegistryVersion = ReadonlyMap<string, { readonly kind: string }>;

/** A promise broken between two versions of the registry. */
export interface BrokenPromise {
  readonly id: string;
  readonly message: string;
}

/**
 * What a newer registry lost of an older one: ids that are gone, ids whose kind changed. The
 * permanence rule allows neither; moving and retiring keep the id, so they are no loss.
 */
export function compareRegistries(
  before: RegistryVersion,
  after: RegistryVersion,
): readonly BrokenPromise[] {
  return [...before].flatMap(([id, { kind }]) => {
    const now = after.get(id);
    if (!now) return [{ id, message: `the ${kind} "${id}" was published, and its line is gone` }];
    if (now.kind !== kind)
      return [{ id, message: `"${id}" was published as a ${kind}, and is now a ${now.kind}` }];
    return [];
  });
}
