/**
 * Model of a slow connection: round trip, bandwidth, and TCP slow start on the single connection of a browser. No packet loss, and
 * only downloads use bandwidth. Milliseconds and bytes.
 */

/** Round trip in milliseconds, bandwidth in kbit/s. */
export type Line = { readonly rtt: number; readonly kbits: number };

/** "Slow 3G". */
export const SLOW_3G: Line = { rtt: 400, kbits: 400 };

/** Segment size in bytes, and the initial congestion window in segments (RFC 6928): 14,600 bytes. */
export const SEGMENT = 1460;
export const FIRST_WINDOW = 10;

/** Round trips before a request leaves: one for TCP, one for TLS 1.3. */
export const HANDSHAKE = 2;

/** Idle round trips after which slow start restarts (RFC 5681; RFC 6298 with its first estimate). */
const FORGETS_AFTER = 3;

/** Transmission time. */
export const sending = (bytes: number, { kbits }: Line): number => (bytes * 8) / kbits;

/** Lower bound for a response: both handshakes, the request, and the bytes. */
export const floor = (bytes: number, line: Line): number => (HANDSHAKE + 1) * line.rtt + sending(bytes, line);

/** The downlink: computes when each segment arrives. */
export class Downlink {
  readonly #line: Line;
  /** When the line is free again. */
  #free = 0;
  /** When each segment in flight will be acknowledged. */
  #acknowledged: number[] = [];
  #window = FIRST_WINDOW;

  constructor(line: Line) {
    this.#line = line;
  }

  /** Arrival time of a segment sent now. Call it in sending order. */
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
