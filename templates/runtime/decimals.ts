/** Whether a number is a multiple of another one, both taken as the decimals that they are written as. */
export function isDecimalMultiple(value: number, step: number): boolean {
  const [digits, exponent] = decimalParts(value);
  const [stepDigits, stepExponent] = decimalParts(step);
  if (digits === "0") return true;
  // The digits end in no zero, so a smaller unit than the step's is left over.
  if (exponent < stepExponent) return false;
  const divisor = Number(stepDigits);
  let rest = 0;
  for (const digit of digits + "0".repeat(exponent - stepExponent))
    rest = (rest * 10 + Number(digit)) % divisor;
  return rest === 0;
}

/** The digits of a number without zeros at their end, and the power of ten that they are multiplied with. */
function decimalParts(value: number): [digits: string, exponent: number] {
  const [, whole = "", fraction = "", exponent = "0"] =
    /^-?(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const digits = (whole + fraction).replace(/^0+(?=\d)/, "");
  const kept = digits.replace(/0+$/, "") || "0";
  return [kept, Number(exponent) - fraction.length + digits.length - kept.length];
}
