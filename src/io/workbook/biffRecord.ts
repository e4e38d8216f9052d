/** Bytes of a record and of those that continue it. */
export interface BiffRecord {
  readonly type: number;
  /** First byte, and the one after the last, of each part in the stream. */
  readonly parts: readonly (readonly [number, number])[];
  /** Where the next record begins. */
  readonly next: number;
}

const headerLength = 4;
const continuation = 0x003c;

/** The record at a place of the stream, with the records that continue it; null where the stream ends before it does. */
export function biffRecord(view: DataView, at: number): BiffRecord | null {
  if (at + headerLength > view.byteLength) return null;
  const type = view.getUint16(at, true);
  const parts: (readonly [number, number])[] = [];
  let next = at;
  do {
    const start = next + headerLength;
    const end = start + view.getUint16(next + 2, true);
    if (end > view.byteLength) return null;
    parts.push([start, end]);
    next = end;
  } while (next + headerLength <= view.byteLength && view.getUint16(next, true) === continuation);
  return { type, parts, next };
}

/** Reads the content of a record from its beginning. Beyond its end there are zeros, and `isOver` says so. */
export interface BiffReader {
  readonly uint8: () => number;
  readonly uint16: () => number;
  readonly uint32: () => number;
  readonly double: () => number;
  readonly advance: (bytes: number) => void;
  /** So many bytes, without regard to what continues. */
  readonly bytes: (count: number) => Uint8Array;
  /** So many characters of one or two bytes; each part that continues them begins with a byte that tells which. */
  readonly characters: (count: number, isWide: boolean) => string;
  /** Bytes left in all parts. */
  readonly left: () => number;
  /** Whether more was read than there is. */
  readonly isOver: () => boolean;
}

export function biffReader(view: DataView, { parts }: BiffRecord): BiffReader {
  let part = 0;
  let [at, end] = parts[0] ?? [0, 0];
  let isOver = false;

  function advance(): boolean {
    while (at >= end) {
      const next = parts[part + 1];
      if (next === undefined) {
        isOver = true;
        return false;
      }
      part += 1;
      [at, end] = next;
    }
    return true;
  }
  function uint8(): number {
    if (!advance()) return 0;
    at += 1;
    return view.getUint8(at - 1);
  }
  const uint16 = (): number => uint8() + uint8() * 0x100;
  const uint32 = (): number => uint16() + uint16() * 0x10000;
  function bytes(count: number): Uint8Array {
    const whole = new Uint8Array(Math.min(count, left()));
    if (whole.length < count) isOver = true;
    for (let index = 0; index < whole.length; index += 1) whole[index] = uint8();
    return whole;
  }
  function left(): number {
    return parts.slice(part + 1).reduce((sum, [from, to]) => sum + to - from, end - at);
  }

  return {
    uint8,
    uint16,
    uint32,
    double: () => {
      const eight = bytes(8);
      return eight.length < 8 ? 0 : new DataView(eight.buffer).getFloat64(0, true);
    },
    advance: (count) => {
      let rest = count;
      while (rest > 0 && advance()) {
        const step = Math.min(rest, end - at);
        at += step;
        rest -= step;
      }
    },
    bytes,
    characters: (count, isWide) => {
      let text = "";
      let wide = isWide;
      for (let done = 0; done < count; done += 1) {
        if (at >= end) {
          if (!advance()) break;
          wide = (uint8() & 1) === 1;
        }
        text += String.fromCharCode(wide ? uint16() : uint8());
      }
      return text;
    },
    left,
    isOver: () => isOver,
  };
}
