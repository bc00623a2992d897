/** Passing a page on. */

/** A link that opens WhatsApp with a message ready to send: the title, then the address on a line of its own. */
export const whatsappLink = (title: string, address: string): string =>
  `https://wa.me/?text=${encodeURIComponent(`${title}\n${address}`)}`;
