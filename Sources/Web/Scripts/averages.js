// The weighted average, exactly: whole numbers only, because the server's digits must be met to the last.

/** «4,25» of [[mark, weight], …], rounded half up to the digits; «—» where nothing counts. */
export function averageText(marks, digits = 2) {
    let sum = 0;
    let weight = 0;
    for (const [mark, each] of marks) {
        sum += mark * each;
        weight += each;
    }
    if (weight === 0) return "—";
    const unit = 10 ** digits;
    const units = wholePart(2 * unit * sum + weight, 2 * weight);
    const fraction = units % unit;
    return `${(units - fraction) / unit},${String(fraction).padStart(digits, "0")}`;
}

function wholePart(number, divisor) {
    return (number - (number % divisor)) / divisor;
}
