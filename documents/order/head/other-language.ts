/** Letters Russian does not have. */
const letters = /[әғқҡңөұүһіҗҙӑӗĕҫӳўҥӧӱӹӓӝӟӥӵӕ]/iu;
/** What bodies and acts are called in the languages that stand beside Russian on letterheads. */
const words =
  /(?<!\p{L})(?:республикасы|районы|комитеты|башкарма|министрлыгы|идараһы|карар|боерык|фарман|буйрук|буйрык|токтом|каулы|пастанова|загад|рашэнне|студзеня|лютага|красавіка|чэрвеня|верасня|снежня|картасы|жоспары|раён\p{L}*|выканаўчы|камітэт|аддзел|установа|управлений[ёе]|администрацийе|хушу|йышану|республикын|виктерже|пунчал|бойорок|элькунысь|пуктэт|тупатон|уураах|доктаал|чарлык|айтыышкын|тогтоол|захиралта|унафэ|сацам)(?!\p{L})/iu;

/** True for a piece of a letterhead in another language of the country: «БАШКАРМА КОМИТЕТЫ», «БҰЙРЫҚ». A number belongs to any language. */
export function isOtherLanguage(text: string): boolean {
  return !/№/u.test(text) && (letters.test(text) || words.test(text));
}

/** The same for a line above the name of an order, whatever number stands on it. */
export function isOtherLine(text: string): boolean {
  return letters.test(text) || words.test(text);
}
