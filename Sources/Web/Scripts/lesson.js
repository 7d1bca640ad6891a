// The lesson's form: works without this; with it Enter goes down the column and nothing typed is left by accident.

for (const form of document.querySelectorAll("[data-behaviour='lesson']")) attachLesson(form);

function attachLesson(form) {
    let changed = false;
    form.addEventListener("input", () => { changed = true; });
    form.addEventListener("submit", () => { changed = false; });
    addEventListener("beforeunload", (event) => changed && event.preventDefault());

    form.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key];
        const field = event.target;
        if (!step || event.ctrlKey || event.metaKey || !field.matches(".roll .input")) return;
        event.preventDefault();
        const row = field.closest("tr");
        const at = [...row.querySelectorAll(".input")].indexOf(field);
        let next = row;
        do next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
        while (next && !next.querySelectorAll(".input")[at]?.offsetParent);
        const target = next?.querySelectorAll(".input")[at];
        target?.focus();
        target?.select();
    });

    const none = form.elements.namedItem("nohomework");
    const homework = form.elements.namedItem("homework");
    if (none && homework) homework.addEventListener("input", () => { none.checked = false; });

    // What the class has for that evening, with what is typed here.
    const evening = form.querySelector("[data-role='evening']");
    const reckon = () => {
        const load = form.elements.namedItem("h0-due").selectedOptions[0].dataset.load;
        const sum = Number(load ?? 0) + (Number(form.elements.namedItem("h0-minutes").value) || 0);
        evening.querySelector("output").value = sum;
        evening.querySelector("b").hidden = sum <= Number(evening.dataset.norm);
    };
    if (evening) form.addEventListener("input", (event) => /^h0-(due|minutes)$/.test(event.target.name) && reckon());

    // Whoever is missing has been called: the roll is done.
    const roll = form.elements.namedItem("roll");
    form.addEventListener("change", (event) => {
        if (roll && event.target.matches(".roll [type='radio']") && event.target.value) roll.checked = true;
    });
}
