import type { ReactNode } from "react";
import "./notice.css";

export interface NoticeProps {
  /** `problem` interrupts a screen reader; the others are read when it is their turn. */
  readonly tone: "quiet" | "caution" | "problem";
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** The message is all that the page has to say: its title is the page's heading. */
  readonly isPage?: boolean;
}

/** A message about the state of the page: what happened, and what can be done. */
export function Notice({ tone, title, children, action, isPage = false }: NoticeProps) {
  return (
    <div
      className={`notice notice-${tone} ${isPage ? "notice-page" : ""}`}
      role={tone === "problem" ? "alert" : "status"}
    >
      {isPage ? <h1>{title}</h1> : <p className="notice-title">{title}</p>}
      {children}
      {action && (
        <button type="button" className="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
