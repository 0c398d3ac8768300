const fieldOfWork =
  /^(?:Работа\s+(?:со?|по|над)\s|(?:Мероприятия|Взаимодействие)\s+(?:со?|по|для)\s|\p{Lu}\p{Ll}+(?:-\p{Ll}+)?(?:ая|ое|ые)\s+(?:работа|деятельность|обеспечение|мероприятия|сопровождение|воспитание|просвещение|поддержка)(?!\p{L}))/u;

/** «Работа с родителями», «Методическое обеспечение»: how sections are named and the rest of a work seldom begins. */
export function namesFieldOfWork(text: string): boolean {
  return fieldOfWork.test(text.trim());
}
