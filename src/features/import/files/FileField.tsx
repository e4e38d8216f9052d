import { useId } from "react";

export interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Shown in the zone, where the field is one to drop files on. */
  readonly drop?: string;
  readonly accept: string;
  readonly multiple: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A native file field that fills a zone, so that it takes clicks, keys and dropped files alike. */
export function FileField({ label, hint, drop, accept, multiple, onFiles }: FileFieldProps) {
  const id = useId();
  const hintId = useId();
  return (
    <div className={drop === undefined ? "file-field" : "file-field file-field-drop"}>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={hintId}
        onChange={(event) => {
          const field = event.currentTarget;
          const files = Array.from(field.files ?? []);
          // So that the same file can be chosen again once it has been corrected.
          field.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <p className="file-field-words">
        <label htmlFor={id} className="button">
          {label}
        </label>
        {drop !== undefined && <span>{drop}</span>}
      </p>
      <p className="step-hint" id={hintId}>
        {hint}
      </p>
    </div>
  );
}
