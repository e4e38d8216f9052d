import { useEffect, useState } from "react";

/** True once `isOn` has lasted for the given milliseconds, and as long as it lasts. */
export function useLasting(isOn: boolean, milliseconds: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setTimeout(() => setLasted(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [isOn, milliseconds]);
  return isOn && lasted;
}
