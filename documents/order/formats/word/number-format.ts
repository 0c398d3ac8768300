const romans: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const russian = 'абвгдежзиклмнопрстуфхцшщэюя';
const latin = 'abcdefghijklmnopqrstuvwxyz';

/** A number of an automatic list in one of Word's formats (ECMA-376 17.18.59); an unknown format counts in digits. */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letter(number, latin).toUpperCase();
    case 'lowerLetter':
      return letter(number, latin);
    case 'russianUpper':
      return letter(number, russian).toUpperCase();
    case 'russianLower':
      return letter(number, russian);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

function roman(number: number): string {
  let rest = number;
  return rest > 399 || rest < 1
    ? String(number)
    : romans.reduce((text, [value, sign]) => {
        const times = Math.floor(rest / value);
        rest -= times * value;
        return text + sign.repeat(times);
      }, '');
}

/** After the last letter Word doubles them: «аа», «бб». */
function letter(number: number, alphabet: string): string {
  const at = (Math.max(number, 1) - 1) % alphabet.length;
  const times = Math.min(Math.ceil(Math.max(number, 1) / alphabet.length), 4);
  return alphabet.charAt(at).repeat(times);
}
