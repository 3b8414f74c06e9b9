import { WithSecondLanguage } from "@/components/field/house-words";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Callout } from "@/components/ui/callout";
import { SelectField, TextField } from "@/components/ui/form-fields";
import { Table, TableBody, TableCell, TableHead, TableHeading, TableRow } from "@/components/ui/table";
import { checkFileAction, readFileAgainAction } from "@/lib/register/actions";
import { DECIMAL_MARKS } from "@/lib/register/reading/numbers";
import { type Content, FIELDS_OF } from "@/lib/register/rows/fields";
import type { FileReading } from "@/lib/register/types";
import { DELIMITERS } from "@/lib/text/read-csv";
import { EdgeKindField, KindField } from "../entities/kind-fields";
import { count, FIELD_LABELS } from "./labels";

type Props = { importId: string; content: Content; reading: FileReading };

/** How a file is read, with its first rows, to be corrected; and what its columns are. */
export function ReadFile({ importId, content, reading }: Props) {
  return (
    <div className="space-y-10">
      <section aria-labelledby="read">
        <h2 id="read" className="type-subhead">
          How the file is read
        </h2>
        <p className="mt-2 max-w-3xl text-sm text-ink-soft">
          {count(reading.rows)} {reading.rows === 1 ? "row" : "rows"} below the heads of line{" "}
          {reading.headLine}, {DELIMITERS[reading.delimiter]} between the cells
          {reading.encoding && `, read as ${reading.encoding}`}. {marksInWords(reading.decimalMark)} The first
          three rows:
        </p>
        <FirstRows reading={reading} />
        <ReadAgain importId={importId} reading={reading} />
      </section>
      <Columns importId={importId} content={content} reading={reading} />
    </div>
  );
}

function marksInWords(mark: FileReading["decimalMark"]): string {
  if (mark === "none") return "There are no numbers with decimals.";
  if (mark === "unclear") return "Its numbers can be read in two ways.";
  return `Decimals begin with ${DECIMAL_MARKS[mark]}.`;
}

function FirstRows({ reading: { heads, first } }: { reading: FileReading }) {
  return (
    <Table label="The first three rows" className="mt-4">
      <TableHead>
        <TableRow>
          <TableHeading numeric>Line</TableHeading>
          {heads.map((head) => (
            <TableHeading key={head}>{head}</TableHeading>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {first.map(({ line, cells }) => (
          <TableRow key={line}>
            <TableCell numeric>{line}</TableCell>
            {heads.map((head, at) => (
              <TableCell key={head} className="min-w-24 max-w-64 truncate">
                {cells[at] || "—"}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function ReadAgain({ importId, reading }: { importId: string; reading: FileReading }) {
  const { delimiter, decimalMark, headLine } = reading;
  return (
    <>
      {decimalMark === "unclear" && (
        <Callout tone="caution" title="Say which sign the decimals have" className="mt-4 max-w-3xl">
          <p>
            Numbers like 1,234 could be a thousand or a fraction. Until it is said, lines with such a number
            are refused.
          </p>
        </Callout>
      )}
      <ActionForm
        action={readFileAgainAction}
        values={{ importId }}
        fields={["delimiter", "decimalMark", "headLine"]}
        className="mt-5 flex flex-wrap items-end gap-4"
      >
        <SelectField
          name="delimiter"
          label="Between the cells"
          defaultValue={delimiter}
          options={Object.entries(DELIMITERS).map(([value, label]) => ({ value, label: capital(label) }))}
          className="w-40"
        />
        <SelectField
          name="decimalMark"
          label="Decimals begin with"
          defaultValue={decimalMark in DECIMAL_MARKS ? decimalMark : ""}
          options={[
            { value: "", label: decimalMark === "none" ? "None seen" : "Not said" },
            ...Object.entries(DECIMAL_MARKS).map(([value, label]) => ({ value, label: capital(label) })),
          ]}
          className="w-40"
        />
        <TextField
          name="headLine"
          type="number"
          min="1"
          label="Line of the heads"
          defaultValue={String(headLine)}
          className="w-36"
        />
        <SubmitButton variant="secondary">Read it again</SubmitButton>
      </ActionForm>
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function Columns({ importId, content, reading }: Props) {
  const options = [
    { value: "ignore", label: "Not read" },
    ...FIELDS_OF[content].map((field) => ({ value: field, label: FIELD_LABELS[field] })),
  ];
  return (
    <section aria-labelledby="columns">
      <h2 id="columns" className="type-subhead">
        What its columns are
      </h2>
      <ActionForm
        action={checkFileAction}
        values={{ importId }}
        fields={["kind", "relationship", "country", "confidence", "lang", "second"]}
        className="mt-4 space-y-6"
      >
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {reading.heads.map((head, at) => (
            <SelectField
              key={head}
              name={`columns[${at}]`}
              label={<span className="wrap-anywhere">{head}</span>}
              defaultValue={reading.columns[at] ?? "ignore"}
              options={options}
            />
          ))}
        </div>
        <fieldset className="max-w-4xl border-t border-rule pt-5">
          <legend className="sr-only">Where a row does not say</legend>
          <p className="text-sm font-medium">Where a row does not say</p>
          <div className="mt-3 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {content === "entities" ? <EntityDefaults /> : <EdgeDefaults />}
            <ConfidenceField />
          </div>
        </fieldset>
        <div className="space-y-2">
          <SubmitButton>Check every line</SubmitButton>
          <p className="text-[0.8125rem] text-ink-faint">Nothing is written yet.</p>
        </div>
      </ActionForm>
    </section>
  );
}

const REFUSED = "None: refuse the row";

const EntityDefaults = () => (
  <>
    <KindField none={REFUSED} />
    <TextField name="country" label="Country" hint="Two letters, as AU; or none." />
    <TextField name="lang" label="Language of names" defaultValue="en" />
    <WithSecondLanguage>
      <TextField name="second" label="Second language of names" defaultValue="zh-Hans" />
    </WithSecondLanguage>
  </>
);

const EdgeDefaults = () => <EdgeKindField name="relationship" label="Kind of relationship" none={REFUSED} />;

const ConfidenceField = () => (
  <SelectField
    name="confidence"
    label="Confidence"
    defaultValue="medium"
    options={["high", "medium", "low"].map((value) => ({ value, label: capital(value) }))}
  />
);

type ObjectsProps = { importId: string; format: string; objects: number };

/** A JSON file, whose fields are known: only what holds for all of its objects is asked. */
export function ReadObjects({ importId, format, objects }: ObjectsProps) {
  return (
    <>
      <p className="max-w-3xl text-sm text-ink-soft">
        {count(objects)} {objects === 1 ? "object" : "objects"} of{" "}
        {format === "ftm" ? "FollowTheMoney" : "Wikidata"}. Names and numbers that cannot be read are left
        out, and their lines say so; what has no place in the register is refused.
      </p>
      <ActionForm
        action={checkFileAction}
        values={{ importId }}
        fields={["kind", "confidence"]}
        className="mt-6 max-w-xl space-y-5"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <KindField none="Where none is said: refuse it" />
          <ConfidenceField />
        </div>
        <SubmitButton>Check every line</SubmitButton>
      </ActionForm>
    </>
  );
}
