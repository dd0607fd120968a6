import { say } from '@enthesis/languages';

/** A few lines that read a release's files in a program that researchers use. */
export interface Snippet {
  readonly id: 'python' | 'r' | 'stata' | 'excel';
  readonly label: string;
  readonly code: string;
}

/**
 * How to begin with the files of a release, once its zip is unpacked and its folder is where the program works. Each gives the
 * responders (`events`) and the followed (`n`) of pain, at least 30 % better at 6 months: what a meta-analysis of
 * proportions takes. Nothing has to be installed for them.
 */
export const snippets: readonly Snippet[] = [
  {
    id: 'python',
    label: 'Python',
    code: `import csv

with open("rates.csv", newline="", encoding="utf-8") as file:
    rows = [row for row in csv.DictReader(file)
            if row["variable"] == "outcome-pain@6m" and row["definition"] == "r30" and row["status"] == "shown"]
for row in rows:
    print(row["condition"], row["level"], row["events"], row["n"], sep="\\t")`,
  },
  {
    id: 'r',
    label: 'R',
    code: `rates <- read.csv("rates.csv", colClasses = c(level = "character"), encoding = "UTF-8")
shown <- subset(rates, variable == "outcome-pain@6m" & definition == "r30" & status == "shown")
write.table(shown[, c("condition", "level", "events", "n")], sep = "\\t", quote = FALSE, row.names = FALSE, col.names = FALSE)`,
  },
  {
    id: 'stata',
    label: 'Stata',
    code: `import delimited using "rates.csv", clear varnames(1) encoding("utf-8")
keep if variable == "outcome-pain@6m" & definition == "r30" & status == "shown"
list condition level events n, noobs`,
  },
  {
    id: 'excel',
    label: say('Excel, in a new sheet of tables.xlsx: all responders, then all followed'),
    code: `=SUMIFS(rates!O:O,rates!C:C,"outcome-pain@6m",rates!N:N,"r30")
=SUMIFS(rates!P:P,rates!C:C,"outcome-pain@6m",rates!N:N,"r30")`,
  },
];
