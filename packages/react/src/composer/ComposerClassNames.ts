/** Your classes for the parts of a composer. The class of a part wins over our look. */
export interface ComposerClassNames {
  /** The labelled group around all other parts. */
  root?: string | undefined;
  /** The label of the textarea, above it. */
  label?: string | undefined;
  /** The limit and the key that sends, below the label. */
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
  /** The row below the textarea: counter, status and Send. */
  toolbar?: string | undefined;
  /** How many characters are left. */
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
  /** Its state: sending, not sent, may not have been sent. */
  messageState?: string | undefined;
  /** The row of its buttons. */
  actions?: string | undefined;
  /** Your content below everything. */
  footer?: string | undefined;
}

/** The name of a part of a composer. */
export type ComposerPart = keyof ComposerClassNames;
