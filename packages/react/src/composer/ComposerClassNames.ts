/** Classes of the host's own for the parts of a composer. A part's class wins over our look. */
export interface ComposerClassNames {
  /** Everything: the labelled group around all other parts. */
  root?: string | undefined;
  /** The name of the field, above it. */
  label?: string | undefined;
  /** Which key sends, under the label. */
  hint?: string | undefined;
  /** Why the order can't be written to, where the field would be. */
  availability?: string | undefined;
  /** The list of suggested messages, above the field. */
  quickReplies?: string | undefined;
  /** The button of one of them. */
  quickReply?: string | undefined;
  /** What the customer writes in. */
  field?: string | undefined;
  /** The box around an alert and what can be done about it. */
  banner?: string | undefined;
  /** The text of the banner, in the alert region or, once it was told, beside it. */
  alert?: string | undefined;
  /** How long a rate limit still lasts, in the banner. */
  wait?: string | undefined;
  /** The row under the field: the notes and Send. */
  bar?: string | undefined;
  /** The counter and the status, beside Send. */
  notes?: string | undefined;
  /** How many characters are left. */
  counter?: string | undefined;
  /** That a message was sent, in the status region. */
  status?: string | undefined;
  /** Send. */
  send?: string | undefined;
  /** Every other button: Try again, Edit, Remove, Cancel. */
  button?: string | undefined;
  /** The list of messages that are not accepted yet. */
  outgoing?: string | undefined;
  /** One of those messages, with its state and buttons. */
  message?: string | undefined;
  /** What the customer wrote in it. */
  messageText?: string | undefined;
  /** What is known of it: sending, not sent, not confirmed. */
  messageState?: string | undefined;
  /** The row of its buttons. */
  actions?: string | undefined;
  /** What the host puts below everything. */
  footer?: string | undefined;
}

/** The name of a part; {@link ComposerClassNames} says what each is. */
export type ComposerPart = keyof ComposerClassNames;
