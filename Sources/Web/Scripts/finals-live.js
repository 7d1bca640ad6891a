// Final marks that others put while their page is open: they come in by themselves, and never over what is typed here.
import { Live } from "./live.js";

/** Follows the marks of what a page of final marks sums up. */
export function followFinals(table) {
    const { course, at, final } = table.dataset;
    const take = ({ pieces }) => {
        for (const [address, ...said] of pieces) {
            const [kind, student, ...what] = address.split(":");
            const isShown = kind === "final" && what.join(":") === final;
            const row = isShown && table.querySelector(`tr[data-s="${student}"]`);
            if (row) takeFinal(row, ...said);
        }
    };
    new Live(Number(course), Number(at), take, () => {});
}

function takeFinal(row, value, version, author, isOwn) {
    const field = row.querySelector("[data-proposed]");
    const text = value ?? "";
    if (field) {
        const [seen, base] = ["o", "v"].map((name) => row.querySelector(`input[type=hidden][name^="${name}"]`));
        if (Number(base.value) >= version) return;
        const isTouched = [...row.querySelectorAll("input:not([type=hidden])")].some((each) => (
            each.value !== each.defaultValue || each.checked !== each.defaultChecked));
        // Whoever has typed here is told; the server asks them once more when they save.
        if (!isTouched) {
            field.defaultValue = text;
            field.value = text;
            seen.value = text;
            base.value = String(version);
        }
    } else {
        row.querySelector("[data-label='Итог'] b").textContent = value ?? "—";
    }
    // What one has saved in another window stands here too, and is nobody else's.
    if (isOwn) return;
    const why = row.querySelector(".finals__why");
    const line = why.querySelector("[data-role='others']") ?? why.appendChild(document.createElement("small"));
    line.dataset.role = "others";
    line.textContent = `Только что: ${value ?? "отметка снята"}${author ? ` — ${author}` : ""}.`;
}
