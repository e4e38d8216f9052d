import fc from "fast-check";
import { expect, test } from "vitest";
import type { TableSink } from "#core/tables/csvTokenizer.ts";
import { createRowBatchReader } from "#core/tables/rowBatchReader.ts";
import { createRowBatchWriter, type RowBatch } from "#core/tables/rowBatch.ts";
import type { TableFault } from "#core/tables/tableFault.ts";

type Event =
  | { readonly cells: readonly string[]; readonly row: number; readonly line: number }
  | { readonly fault: TableFault };

function send(events: readonly Event[], sink: TableSink): void {
  for (const event of events) {
    if ("fault" in event) sink.fault(event.fault);
    else sink.row(event.cells, event.row, event.line);
  }
}

function collector(): { readonly sink: TableSink; readonly events: Event[] } {
  const events: Event[] = [];
  return {
    events,
    sink: {
      row: (cells, row, line) => {
        events.push({ cells, row, line });
      },
      fault: (fault) => {
        events.push({ fault });
      },
    },
  };
}

/** Rows and faults through batches, as they are between two threads. */
function carried(pieces: readonly (readonly Event[])[]): readonly Event[] {
  const writer = createRowBatchWriter();
  const { sink, events } = collector();
  const read = createRowBatchReader(sink);
  for (const piece of pieces) {
    send(piece, writer.sink);
    const batch: RowBatch = structuredClone(writer.take());
    read(batch);
  }
  return events;
}

test("rows and faults come out as they went in, in their order, wherever the batches end", { timeout: 60_000 }, () => {
  const text = fc.oneof(
    fc.constantFrom("", "男", "女", "潞州区", "1"),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 5 }),
  );
  const whole = fc.integer({ min: 1, max: 1_048_576 });
  const row = fc.record({ cells: fc.array(text, { maxLength: 70 }), row: whole, line: whole });
  const fault = fc.record({
    fault: fc.record({ code: fc.constantFrom("nul", "stray-quote"), row: whole, line: whole, column: whole }),
  });
  const event: fc.Arbitrary<Event> = fc.oneof({ weight: 4, arbitrary: row }, fault);
  fc.assert(
    fc.property(fc.array(fc.array(event, { maxLength: 12 }), { maxLength: 5 }), (pieces) => {
      expect(carried(pieces)).toEqual(pieces.flat());
    }),
  );
});

test("a column of more texts than words, and one whose texts never come again", () => {
  const rows = Array.from({ length: 20_000 }, (_, place) => ({
    cells: [`问卷${place}`, String(place % 5000), place % 2 === 0 ? "男" : "女"],
    row: place + 1,
    line: place + 1,
  }));
  expect(carried([rows.slice(0, 7000), rows.slice(7000), rows])).toEqual([...rows, ...rows]);
});

test("texts that come again are sent once", () => {
  const writer = createRowBatchWriter();
  for (let row = 1; row <= 100; row += 1) writer.sink.row(["潞州区", "女"], row, row);
  expect(writer.take()).toMatchObject({ plain: "", wordTexts: ["潞州区", "女"], wordColumns: [0, 1] });
  writer.sink.row(["潞州区", "男"], 101, 101);
  expect(writer.take()).toMatchObject({ plain: "", wordTexts: ["男"], wordColumns: [1] });
});
