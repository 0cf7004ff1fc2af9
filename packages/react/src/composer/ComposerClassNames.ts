/** Your classes for the parts of a composer. The class of a part wins over our look. */
export interface ComposerClassNames {
  /** The labelled group around all other parts. */
  root?: string | undefined;
  /** The label of the textarea, above it. */
  label?: string | undefined;
  /** The key that sends, below the textarea; the limit in it is for screen readers. */
  hint?: string | undefined;
  /** Why the chat is not open, in place of the textarea. */
  availability?: string | undefined;
  /** The list of suggested replies, above the textarea. */
  quickReplies?: string | undefined;
  /** The button of one suggested reply. */
  quickReply?: string | undefined;
  /** The textarea. */
  textarea?: string | undefined;
  /** The box with an error or a blocked reason and its buttons; only there with one. */
  banner?: string | undefined;
  /** The text of the banner. */
  errorText?: string | undefined;
  /** How long a rate limit lasts, in the banner. */
  rateLimit?: string | undefined;
  /** Around counter, status and Send. It has no box, so that Send is beside the textarea. */
  toolbar?: string | undefined;
  /** How many characters are left, beside the label. */
  counter?: string | undefined;
  /** The polite live region; "Message sent" is visible in it. */
  status?: string | undefined;
  /** The Send button. */
  sendButton?: string | undefined;
  /** Every other button: Try again, Edit, Remove, Cancel. */
  button?: string | undefined;
  /** The list of unsent messages. */
  unsentMessages?: string | undefined;
  /** One unsent message, with its state and buttons. */
  message?: string | undefined;
  /** The text of the message. */
  messageText?: string | undefined;
  /** The row with its state and its buttons, below the text. */
  actions?: string | undefined;
  /** Its state: sending, not sent, may not have been sent. */
  messageState?: string | undefined;
  /** Why it was not sent, below the row. */
  messageError?: string | undefined;
  /** Your content below everything. */
  footer?: string | undefined;
}

/** The name of a part of a composer. */
export type ComposerPart = keyof ComposerClassNames;
