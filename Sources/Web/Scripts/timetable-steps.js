// What was done to the board of a timetable on this page, so that the last of it can be taken back.

export class BoardSteps {
    /** `textAt` says what stands at a place now. */
    constructor(textAt) { [this.textAt, this.done] = [textAt, []]; }

    /** A change of these places is done; `back` undoes it and answers whether it could, null where nothing can. */
    note(places, back) { this.done.push({ stood: places.map((at) => [at, this.textAt(at)]), back }); }

    /** Takes the last change back; answers why not, or false where that has been said. */
    async undo() {
        const step = this.done.pop();
        if (!step) return "Отменять нечего.";
        if (!step.back) return "Не отменено: урок остался у другого класса. Верните его вручную.";
        if (step.stood.some(([at, text]) => this.textAt(at) !== text)) {
            return "Не отменено: с тех пор клетку изменили.";
        }
        if (await step.back()) return true;
        this.done.push(step);
        return false;
    }
}
