/** A mail that this sender alone may hand to the mail server until its lease ends. */
export interface ClaimedMail {
  id: string;
  organisationId: string;
  to: string;
  subject: string;
  /** With working links, which the ledger's copy does not have: to be sent, never to be stored or logged. */
  text: string;
  html: string;
  /** With angle brackets; made from the row, so every try of this mail carries the same one. */
  messageId: string;
  /** This try included. */
  attempts: number;
}
