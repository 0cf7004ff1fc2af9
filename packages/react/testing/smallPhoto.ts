/** A picture of one green pixel, as part of an answer: it loads without any network. */
export const SMALL_PHOTO =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOomhcOAAMFAXClCKtgAAAAAElFTkSuQmCC";
