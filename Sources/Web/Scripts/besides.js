// What the journal does beside the writing itself, once somebody works in it: it offers to say why a mark came late,
// follows a finger that sweeps over a row, tells what an average is made of, counts who missed too much, keeps the last
// row, and says on the phone what the lesson is.
import { AverageCard } from "./average-card.js";
import { Means } from "./means.js";
import { Missed } from "./missed.js";
import { PhoneWords } from "./phone-words.js";
import { Swipe } from "./swipe.js";
import { WhyLate } from "./why-late.js";

/** Joins the journal when it has come; the grid asks nothing of what is not here yet. `hands` lends its forms. */
export function besidesOf(grid, hands) {
    const { sheet, table } = grid;
    const whyLate = new WhyLate(grid, hands);
    const missed = table.dataset.most ? new Missed(sheet) : null;
    const phoneWords = new PhoneWords(grid);
    new Swipe(grid).listen();
    sheet.missed = missed;
    sheet.means = new Means(sheet);
    // What was typed before this came counts too.
    sheet.means.follow(sheet.columns.keys());
    grid.besides = {
        average: new AverageCard(grid),
        show: () => {
            whyLate.show();
            phoneWords.show();
        },
        answered: (address, result) => {
            // The answer has brought a forecast, and the badge stands over it.
            const row = sheet.students.indexOf(result.student);
            if (row >= 0) missed?.follow(row);
            whyLate.answered(address, result);
            return true;
        },
    };
    // What the server has answered meanwhile is told of as well.
    for (const each of grid.early) grid.besides.answered(...each);
}
