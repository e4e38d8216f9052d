import { xmlEscaped } from "./xmlEscape.ts";

interface FrameFile {
  readonly path: string;
  readonly text: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const contents = "http://schemas.openxmlformats.org/package/2006/content-types";
const sheetKind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Cells: plain; bold and wrapped for the header; per cent with two decimals; text, wrapped. */
const styles = [
  `<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  "</cellXfs>",
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>",
].join("");

/** All files of a workbook but its sheets. Source: ECMA-376 part 1, 12.3 and 18; part 2, 9 and 10. */
export function workbookFrame(names: readonly string[]): readonly FrameFile[] {
  const numbers = names.map((_, index) => index + 1);
  const part = (path: string, kind: string): string =>
    `<Override PartName="${path}" ContentType="${sheetKind}.${kind}+xml"/>`;
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const files: readonly FrameFile[] = [
    {
      path: "[Content_Types].xml",
      text: [
        `<Types xmlns="${contents}">`,
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        part("/xl/workbook.xml", "sheet.main"),
        part("/xl/styles.xml", "styles"),
        ...numbers.map((number) => part(`/xl/worksheets/sheet${number}.xml`, "worksheet")),
        "</Types>",
      ].join(""),
    },
    {
      path: "_rels/.rels",
      text: `<Relationships xmlns="${packageRelations}">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    },
    {
      path: "xl/workbook.xml",
      text: [
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>`,
        ...names.map(
          (name, index) => `<sheet name="${xmlEscaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        ),
        "</sheets></workbook>",
      ].join(""),
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      text: [
        `<Relationships xmlns="${packageRelations}">`,
        ...numbers.map((number) => relation(number, "worksheet", `worksheets/sheet${number}.xml`)),
        relation(names.length + 1, "styles", "styles.xml"),
        "</Relationships>",
      ].join(""),
    },
    { path: "xl/styles.xml", text: styles },
  ];
  return files.map(({ path, text }) => ({ path, text: declaration + text }));
}
