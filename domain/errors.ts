/**
 * Every refusal a person or another program can meet. `code` is stable (it is part of the API), the message is Russian
 * and says what happened and what to do, `kind` lets the one HTTP mapper choose a status.
 */
export type ErrorKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'too_large' | 'unavailable';

export abstract class VekhaError extends Error {
  abstract readonly kind: ErrorKind;

  constructor(
    readonly code: string,
    message: string,
    /** Facts for the reader of the error (field names, allowed values); never personal data or secrets. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The request or file cannot be understood or breaks a rule of its own form. */
export class InvalidInput extends VekhaError {
  readonly kind = 'invalid';
}

/** Nobody is signed in, the session ended, or the password is wrong. */
export class Unauthenticated extends VekhaError {
  readonly kind = 'unauthenticated';
}

/** Signed in, but this action is not theirs (role, body, or own submission). */
export class Forbidden extends VekhaError {
  readonly kind = 'forbidden';
}

/** There is no such record in the caller's organisation. */
export class NotFound extends VekhaError {
  readonly kind = 'not_found';
}

/** The record has moved on: another state, another version, or the same key with another request. */
export class Conflict extends VekhaError {
  readonly kind = 'conflict';
}

/** An upload or a field is larger than is allowed. */
export class TooLarge extends VekhaError {
  readonly kind = 'too_large';
}

/** A part of the installation does not answer now; trying later is right. */
export class Unavailable extends VekhaError {
  readonly kind = 'unavailable';
}
