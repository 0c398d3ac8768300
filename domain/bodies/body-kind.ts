import type { DraftBody } from '../draft-order.js';
import { lowered, personStart, postHead, singlePost } from './words.js';

const outsider =
  /социальн[а-я]+ партнер|^партнеры|^родител|законные представител|общественн[а-я]+ (?:организаци|объединени)|^нко(?![а-я])|^спонсор|^волонтер|^работодател/;
const collective =
  /^(?:администрации (?:школ|оу|оо|образовательных|общеобразовательных)|(?:(?:все|муниципальные|подведомственные|базовые|опорные|общие|обще|средние|основные|начальные|дошкольные|образовательные|общеобразовательные|сельские|городские|заинтересованные|профессиональные|дополнительные|государственные|районные)[\s,и]+)*(?:образовательные|общеобразовательные)?\s*(?:учреждения|организации|школы|гимназии|лицеи|интернаты|детские сады|сады|колледжи|техникумы|библиотеки|музеи|объединения|центры|службы|комиссии|советы|группы|коллективы|сообщества|предприятия))(?![а-я])/;
const collectiveShort =
  /^(?:все\s+)?(?:оу|оо|доу|доо|оош|сош|мбоу|моу|мкоу|мдоу|мбдоу|удод|удо|одо|рмо|шмо|гмо|ммо|умо)(?:,.*|\s+(?:района|района и города|города|округа|муниципалитета|мо .*))?$/;

/**
 * What kind of executor a name is: `group` = each member gets an assignment of its own, `post` = an official, `outsider` = acts
 * through a mailed link without an account, else `body`.
 */
export function bodyKind(name: string, agreed: boolean): DraftBody['kind'] {
  const low = lowered(name);
  if (outsider.test(low)) return 'outsider';
  if (collective.test(low) || collectiveShort.test(low)) return 'group';
  if (singlePost.test(low) || personStart.test(name)) return 'post';
  if (postHead.test(low)) return 'group';
  return agreed ? 'outsider' : 'body';
}
