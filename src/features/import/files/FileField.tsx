import { useId } from "react";

export interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Shown in the zone, where the field is one to drop files on. */
  readonly drop?: string;
  readonly accept: string;
  readonly multiple: boolean;
  /** @param folders names of folders that were dropped among the files; a browser gives them as files that cannot be read */
  readonly onFiles: (files: readonly File[], folders: readonly string[]) => void;
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
          if (files.length > 0) onFiles(files, []);
        }}
        onDrop={(event) => {
          const folders = foldersIn(event.dataTransfer);
          if (folders.length === 0) return;
          event.preventDefault();
          onFiles(
            Array.from(event.dataTransfer.files).filter(({ name }) => !folders.includes(name)),
            folders,
          );
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

function foldersIn({ items }: DataTransfer): readonly string[] {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry());
  return entries.flatMap((entry) => (entry?.isDirectory === true ? [entry.name] : []));
}
