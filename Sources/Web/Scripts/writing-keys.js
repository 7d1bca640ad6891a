// Keys that write. Each takes the grid and the action.

export const WRITES = {
    digit({ sheet, entry, editor }, { value }) {
        const { scale } = sheet.rules;
        if (typeof scale[0] === "string" && value !== "0") return entry.mark(scale[value - 1] ?? value);
        if (Math.max(0, ...scale) > 9) return editor.open(value);
        return value === "0" ? entry.roll() : entry.mark(value);
    },
    absence({ entry }, { letter }) { return entry.letter(letter); },
    point({ entry }) { return entry.mark("."); },
    slash({ entry }) { return entry.slash(); },
    roll({ entry }) { return entry.roll(); },
    clear({ entry }) { return entry.erase(); },
    back({ entry }) { return entry.back(); },
    "fill-down"({ entry }) { return entry.fillDown(); },
    undo({ entry }) { return entry.turn("undo"); },
    redo({ entry }) { return entry.turn("redo"); },
    edit({ editor }) { return editor.open(); },
    flush({ outbox }) { outbox.flush(); },
    pad({ reach }) { reach.take("pad"); },
    note({ reach }) { reach.take("note"); },
    "add-work"({ reach, cursor }) { reach.take("works", [cursor.column, "work", true]); },
    "next-conflict"({ conflicts }) { return conflicts.next(); },
    copy({ copying }) { return copying.run(true); },
    cut({ copying, entry }) {
        copying.run(false);
        return entry.erase();
    },
    ignored({ strip }, { key }) { return strip.say(`Клавиша «${key}» здесь ничего не делает. F1 — клавиши`); },
};
