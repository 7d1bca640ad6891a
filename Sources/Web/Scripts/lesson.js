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
        while (next && !next.querySelectorAll(".input")[at]);
        const target = next?.querySelectorAll(".input")[at];
        target?.focus();
        target?.select();
    });

    const none = form.elements.namedItem("nohomework");
    const homework = form.elements.namedItem("homework");
    if (none && homework) homework.addEventListener("input", () => { none.checked = false; });

    // Whoever is missing has been called: the roll is done.
    const roll = form.elements.namedItem("roll");
    form.addEventListener("change", (event) => {
        if (roll && event.target.matches(".roll [type='radio']") && event.target.value) roll.checked = true;
    });
}
