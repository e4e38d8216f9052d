import "./skeleton.css";

/** A quiet block that keeps the place of something still to come, so that nothing jumps. */
export function Skeleton({ height, label }: { readonly height: string; readonly label: string }) {
  return (
    <div className="skeleton" style={{ blockSize: height }} role="status">
      <span className="visually-hidden">{label}</span>
    </div>
  );
}
