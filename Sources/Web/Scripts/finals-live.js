// Final marks that others put while their page is open: they come in by themselves, and never over what is typed here.
import { Live } from "./live.js";

const WHILE_IN_HAND = 500;

/** Follows the marks of what a page of final marks sums up; `changed(field)` draws a mark that has come in. */
export function followFinals(table, changed) {
    const { course, at, final } = table.dataset;
    const take = ({ pieces }) => {
        for (const [address, ...said] of pieces) {
            const [kind, student, ...what] = address.split(":");
            const isShown = kind === "final" && what.join(":") === final;
            const row = isShown && table.querySelector(`tr[data-s="${student}"]`);
            if (row) takeFinal(row, said, changed);
        }
    };
    new Live(Number(course), Number(at), take, () => {});
}

function takeFinal(row, said, changed) {
    const [value, version, author, isOwn] = said;
    const field = row.querySelector("[data-proposed]");
    if (field && Number(hiddenOf(row, "v").value) >= version) return;
    // What one has saved in another window stands here too, and is nobody else's.
    if (!isOwn) tellFinal(row, value, author);
    if (!field) {
        row.querySelector("[data-label='Итог'] b").textContent = value ?? "—";
    } else if (row.contains(document.activeElement) || "sent" in row.dataset) {
        // Under the hand nothing changes, and what is on its way is answered first.
        setTimeout(takeFinal, WHILE_IN_HAND, row, said, changed);
    } else if (!isTouched(row)) {
        // Where something is typed the version stays the one that was seen: the server asks when it is saved.
        Object.assign(field, { defaultValue: value ?? "", value: value ?? "" });
        hiddenOf(row, "o").value = value ?? "";
        hiddenOf(row, "v").value = String(version);
        row.querySelector(".finals__state")?.remove();
        changed(field);
    }
}

function hiddenOf(row, letter) { return row.querySelector(`input[type=hidden][name^="${letter}"]`); }

function isTouched(row) {
    return [...row.querySelectorAll("input:not([type=hidden])")].some((each) => (
        each.value !== each.defaultValue || each.checked !== each.defaultChecked));
}

function tellFinal(row, value, author) {
    const why = row.querySelector(".finals__why");
    const line = why.querySelector("[data-role='others']") ?? why.appendChild(document.createElement("small"));
    line.dataset.role = "others";
    line.textContent = `Только что: ${value ?? "отметка снята"}${author ? ` — ${author}` : ""}.`;
}
