// Final marks by keyboard: Enter goes down, Space takes what is proposed, letters stand for words in either layout.

const FINAL_WORDS = { н: "н/а", о: "осв", з: "зч" };
const FINAL_CODES = { KeyY: "н/а", KeyJ: "осв", KeyP: "зч" };

for (const form of document.querySelectorAll("[data-behaviour='finals']")) attachFinals(form);

function attachFinals(form) {
    const fields = [...form.querySelectorAll("[data-proposed]")];
    const changed = new Set();
    for (const field of fields) showDifference(field);

    form.addEventListener("input", (event) => {
        if (!event.target.matches("[data-proposed], .finals__reason .input")) return;
        note(event.target);
    });
    form.addEventListener("focusin", (event) => {
        if (event.target.matches("[data-proposed]")) event.target.select();
    });
    form.addEventListener("keydown", (event) => {
        if (event.target.matches("[data-proposed]")) pressed(event, event.target);
    });
    form.addEventListener("submit", () => changed.clear());
    addEventListener("beforeunload", (event) => changed.size && event.preventDefault());

    function pressed(event, field) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) {
            event.preventDefault();
            fields[fields.indexOf(field) + step]?.focus();
            return;
        }
        const value = event.key === " " ? field.dataset.proposed : finalWord(event, field.value);
        if (value === null) return;
        event.preventDefault();
        field.value = value;
        note(field);
    }

    function note(field) {
        if (field.value === field.defaultValue) changed.delete(field);
        else changed.add(field);
        if (field.matches("[data-proposed]")) showDifference(field);
        const said = form.querySelector("[data-role='changed']");
        said.textContent = changed.size ? `Не сохранено: ${changed.size}` : "";
    }
}

/** The whole word that a letter begins; «з» after «н/а» makes «нз»; null leaves the key to the field. */
function finalWord(event, standing) {
    const key = event.key.toLowerCase();
    const word = FINAL_WORDS[key] ?? (/^[а-яё]$/.test(key) ? undefined : FINAL_CODES[event.code]);
    if (!word) return null;
    return word === "зч" && standing === "н/а" ? "нз" : word;
}

/** A mark that is not the proposed one asks for a reason: its field opens. */
function showDifference(field) {
    const differs = field.value !== "" && field.dataset.proposed !== "" && field.value !== field.dataset.proposed;
    field.toggleAttribute("data-differs", differs);
    const reason = field.closest("tr").querySelector(".finals__reason");
    if (differs && reason && field.value !== field.defaultValue) reason.open = true;
}
