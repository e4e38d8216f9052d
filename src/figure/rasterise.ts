async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

/**
 * An SVG file as PNG.
 * @param factor pixels of the picture for each of the file
 * @returns null where the browser cannot
 */
export async function rasterise(svg: string, factor: number): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = await loadImage(address);
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * factor;
    canvas.height = image.naturalHeight * factor;
    const pen = canvas.getContext("2d");
    if (pen === null) return null;
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => {
      canvas.toBlob(resolve, "image/png");
    });
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
