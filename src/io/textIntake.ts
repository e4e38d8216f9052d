import type { InputReader } from "#core/survey/inputReader.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { decodeText, type Decoded } from "./decodeText.ts";
import type { TextEncoding } from "./detectEncoding.ts";
import { done, type IntakeEnd, type SyncIntake } from "./inputIntake.ts";

/** What a text is given to. */
export type TextTaker = Pick<InputReader, "push" | "end" | "note" | "refuse" | "place" | "isRefused">;

export interface TextIntakeOptions {
  /** The input's name, for issues. */
  readonly name: string;
  readonly chosen: TextEncoding | null;
  readonly ruledOut: ReadonlySet<TextEncoding>;
}

export interface TextIntake extends SyncIntake {
  /** Whether it is told how bytes are decoded. */
  readonly isSettled: boolean;
}

/** Bytes of a text → text, as far as they hold what its encoding promises. */
export function textIntake(reader: TextTaker, { name, chosen, ruledOut }: TextIntakeOptions): TextIntake {
  const decoding = decodeText(chosen, ruledOut);

  function refuse(decoded: Exclude<Decoded, { readonly kind: "text" }>): IntakeEnd {
    if (decoded.kind === "unknown") {
      reader.refuse(issueOf("encoding-unknown", {}, { input: name }));
      return done;
    }
    const { encoding, mayBeOther, text } = decoded;
    if (mayBeOther) return { kind: "other-encoding", than: encoding };
    reader.push(text);
    const isWide = encoding === "utf-16le" || encoding === "utf-16be";
    reader.refuse(
      issueOf("encoding-wrong", { encoding }, { input: name, ...(isWide ? {} : reader.place()) }),
      encoding,
    );
    return done;
  }

  function finish(): IntakeEnd {
    const { encoding, doubtful } = decoding;
    if (doubtful) reader.note(issueOf("encoding-doubtful", { encoding }, { input: name }));
    reader.end(encoding, doubtful);
    return done;
  }

  return {
    take(bytes) {
      const decoded = decoding.push(bytes);
      if (decoded.kind !== "text") return refuse(decoded);
      reader.push(decoded.text);
      return reader.isRefused ? finish() : null;
    },
    end() {
      const decoded = decoding.end();
      if (decoded.kind !== "text") return refuse(decoded);
      reader.push(decoded.text);
      return finish();
    },
    get encoding() {
      return decoding.encoding;
    },
    get doubtful() {
      return decoding.doubtful;
    },
    get isSettled() {
      return decoding.isSettled;
    },
  };
}
