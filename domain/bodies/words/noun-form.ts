/** `department` may be followed by the fields it is for; `post` is held by a person; `people` and `body` are the rest. */
export type NounClass = 'department' | 'body' | 'post' | 'people';
export type Gender = 'm' | 'f' | 'n';
export type Case = 'nominative' | 'genitive' | 'dative' | 'instrumental';

/** One form of one noun. */
export interface NounForm {
  /** In the nominative of the same number. */
  nominative: string;
  /** In the nominative singular. */
  lemma: string;
  class: NounClass;
  gender: Gender;
  number: 'singular' | 'plural';
  case: Case;
}
