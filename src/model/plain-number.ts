/** A number as facts write it: `5.5e9`, `100000`, `19.9`; no sign, no separators, no leading 0. */
const plain = /^(?:0|[1-9]\d*)(?:\.\d+)?(?:e\d{1,2})?$/;
/** `100.000`, which a computer reads as 100: thousands in half of the world. */
const thousands = /^[1-9]\d{0,2}(?:\.\d{3})+$/;

/** Why a number cannot stand as it is written, and what to write; undefined where it can. */
export function numberFault(
  written: string,
): { readonly message: string; readonly remedy: string } | undefined {
  if (plain.test(written) && !thousands.test(written)) return undefined;
  const [meant] = [written.replace(/[\s._'’,\u00a0\u202f]/g, '')];
  if (thousands.test(written) && written.split('.').length === 2)
    return {
      message: `${written} is read as ${Number(written)}`,
      remedy: `write ${meant}, without separators; or ${written}e0 if the decimals are meant`,
    };
  return {
    message: `"${written}" is not how a number is written here`,
    remedy: adviceFor(written, meant),
  };
}

function adviceFor(written: string, digits: string): string {
  const asked = 'write digits, a point for decimals, and e9 for billions: 5.5e9';
  if (/^[+-]?0[xob]/i.test(written)) return `write ${Number(written) || 'it'} in plain decimals`;
  if (/^\d{1,3}([.,'’_\s\u00a0\u202f]\d{3})+$/.test(written))
    return `write ${digits}, without separators`;
  if (/^0\d+$/.test(written)) return `write ${Number(written)}, without the 0 before it`;
  if (/^\+\d/.test(written)) return `write ${written.slice(1)}, without the sign`;
  if (/^\.\d+$/.test(written)) return `write 0${written}, with a 0 before the point`;
  if (/^\d+\.$/.test(written)) return `write ${written.slice(0, -1)}, without the point`;
  if (/^[\d.]+\s*%$/.test(written)) return `write ${parseFloat(written)}, with "unit: percent"`;
  if (/^\d+,\d+(e\d+)?$/.test(written)) return `write ${written.replace(',', '.')}, with a point`;
  return asked;
}
