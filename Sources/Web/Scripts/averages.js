// The weighted average, exactly: whole numbers only, because the server's digits must be met to the last.

/** «4,25» of [[mark, weight], …], rounded half up to two decimals; «—» where nothing counts. */
export function averageText(marks) {
    let sum = 0;
    let weight = 0;
    for (const [mark, each] of marks) {
        sum += mark * each;
        weight += each;
    }
    if (weight === 0) return "—";
    const hundredths = wholePart(200 * sum + weight, 2 * weight);
    const fraction = hundredths % 100;
    return `${(hundredths - fraction) / 100},${fraction < 10 ? "0" : ""}${fraction}`;
}

function wholePart(number, divisor) {
    return (number - (number % divisor)) / divisor;
}
