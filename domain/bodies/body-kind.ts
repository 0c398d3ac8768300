import type { DraftBody } from '../draft-order.js';
import { headOf } from './words/head.js';
import { isPerson, startsPerson } from './words/persons.js';
import { collectiveAbbreviation, lowered } from './words/words.js';

const outsider =
  /социальн[а-я]+ партнер|^(?:соц)?партнер|^родител[ьия]|законн[а-я]+ представител|общественн[а-я]+ (?:организаци|объединени)|^нко(?![а-я])|^спонсор|^волонтер|^работодател/;
/** After the collective's abbreviation at most the place: «ОО района», not «ОО „Ромашка“» or «СОШ № 1». */
const whole =
  /^(?:все\s+)?\p{Lu}+(?:,.*|\s+(?:района|района и города|города|округа|муниципалитета|области|края|республики|МО\s.*|[А-ЯЁ][а-яё-]+(?:ого|ой)\s.*))?$/u;

/**
 * What kind of executor a name is: `group` = each member gets an assignment of its own, `post` = an official, `outsider` = acts
 * through a mailed link without an account, else `body`.
 */
export function bodyKind(name: string, agreed: boolean): DraftBody['kind'] {
  const low = lowered(name);
  if (outsider.test(low)) return 'outsider';
  if (isPerson(name) || startsPerson(name)) return 'post';
  const bare = name.replace(/^все\s+/i, '');
  if (collectiveAbbreviation.test(bare.toUpperCase().slice(0, 8)) && whole.test(bare)) return 'group';
  const head = headOf(name) ?? headOf(name, ['dative']);
  if (head?.number === 'plural') return 'group';
  if (head?.class === 'post') return /^(?:кл|род)\.\s*(?:рук|ком)/.test(low) ? 'group' : 'post';
  return agreed ? 'outsider' : 'body';
}
