import "./skeleton.css";

/** The outline of a page that is still to come: sentence, figures, chart. */
export function PageSkeleton({ label }: { readonly label: string }) {
  return (
    <div className="skeleton-page" role="status">
      <span className="visually-hidden">{label}</span>
      <span className="skeleton skeleton-title" />
      <span className="skeleton skeleton-lead" />
      <span className="skeleton skeleton-row" />
      <span className="skeleton skeleton-chart" />
    </div>
  );
}
