/**
 * A slow link, modelled: its round trip, its bandwidth, and the slow start of TCP on the one connection that a browser shares
 * among its requests. Nothing is lost, and only what comes down takes bandwidth. Milliseconds and bytes.
 */

/** Round trip in milliseconds, bandwidth in kbit/s. */
export type Line = { readonly rtt: number; readonly kbits: number };

/** "Slow 3G". */
export const SLOW_3G: Line = { rtt: 400, kbits: 400 };

/** Bytes of one segment, and how many a server sends before it hears anything (RFC 6928): 14,600 bytes. */
export const SEGMENT = 1460;
export const FIRST_WINDOW = 10;

/** Round trips before a request leaves: one for TCP, one for TLS 1.3. */
export const HANDSHAKE = 2;

/** After so many round trips of silence a sender starts slowly again (RFC 5681; RFC 6298 with its first estimate). */
const FORGETS_AFTER = 3;

/** The time that so many bytes take on the line. */
export const sending = (bytes: number, { kbits }: Line): number => (bytes * 8) / kbits;

/** The least time after which an answer of so many bytes can be there: both handshakes, the request, and the bytes. */
export const floor = (bytes: number, line: Line): number => (HANDSHAKE + 1) * line.rtt + sending(bytes, line);

/** The way down: knows when each segment that is handed over will have arrived. */
export class Downlink {
  readonly #line: Line;
  /** When all that was handed over so far has left. */
  #free = 0;
  /** When each segment under way will be acknowledged. */
  #acknowledged: number[] = [];
  #window = FIRST_WINDOW;

  constructor(line: Line) {
    this.#line = line;
  }

  /** When a segment that is handed over now arrives. To be asked in the order of handing over. */
  arrival(now: number, bytes: number): number {
    if (now - this.#free > FORGETS_AFTER * this.#line.rtt) [this.#window, this.#acknowledged] = [FIRST_WINDOW, []];
    let start = Math.max(now, this.#free);
    while (
      this.#acknowledged.length > 0 &&
      (this.#acknowledged[0]! <= start || this.#acknowledged.length >= this.#window)
    ) {
      start = Math.max(start, this.#acknowledged.shift()!);
      this.#window += 1;
    }
    this.#free = start + sending(bytes, this.#line);
    this.#acknowledged.push(this.#free + this.#line.rtt);
    return this.#free + this.#line.rtt / 2;
  }
}
