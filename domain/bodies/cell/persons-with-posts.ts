import { headOf } from '../words/head.js';
import { personAtEnd, startsPerson } from '../words/persons.js';
import { startsSmall } from '../words/words.js';

const withPost = /^[^,;\n]{5,60},\s*\p{Ll}/u;

/**
 * «Волосова Е.В., председатель профкома⏎Васин А.А., зампредседателя»: each line begins with somebody and names the post behind, so the next line's
 * person does not hold the post above. Such line ends become signs between names. A cell that begins with a post and ends with a
 * person has its persons behind their posts. Takes and gives the whole cell.
 */
export function partPersonsWithPosts(text: string): string {
  if (!text.includes('\n')) return text;
  const postFirst = headOf(text)?.class === 'post';
  if (postFirst && goesOnBelow(text)) return text;
  if (postFirst && personAtEnd(text.replace(/[\s;,]+$/, ''))) return text;
  let open = false;
  let before = ';';
  const lines = text.split('\n').map((line) => {
    const begins = startsPerson(line);
    const parts = begins && open;
    // «мастер⏎Жуков С.Е., сторож⏎…»: who stands behind his post is no pattern
    if (begins) open = withPost.test(line) && (postFirst || open || /[,;.]$/.test(before));
    // «…, зам.⏎председателя⏎Кротова Н.Ю.»: the post goes on, and hers it is
    else if (postFirst) open = false;
    before = line;
    return { line, parts };
  });
  return lines
    .map(({ line }, at) => (lines[at + 1]?.parts && !/[,;]$/.test(line) ? `${line};` : line))
    .join('\n');
}

/** «Зам. главного врача⏎по медицинской части⏎Дронов И.Л., …»: one post on several lines before the first person, who holds it. */
function goesOnBelow(text: string): boolean {
  const [first = '', second = ''] = text.split('\n', 2);
  return startsSmall(second) && headOf(second) === null && !/[,;]/.test(first);
}

/** Offices that somebody of another post holds as well. */
const besides =
  /^(?:председател|зампредседател|секретар|руководител|куратор|ответственн|координатор|глава|уполномоченн|наставник|рук|отв)/;

/** «Инспектор Оспанов Е.К. Соцпедагог»: who has his post before takes no other one with a capital behind. */
export function startsPost(rest: string): boolean {
  const next = rest.trimStart();
  const head = /^\p{Lu}\p{Ll}/u.test(next) ? headOf(next) : null;
  return head?.class === 'post' && !besides.test(head.lemma);
}
