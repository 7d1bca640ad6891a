// What stands in the column of the period after a mark: the forecast and its badge, in the words of the server's page.

/** «(4)», «(4) мало», «(4) спор»; of whoever came or went meanwhile only their part of the marks is asked. */
export function periodText({ columns, minimum }, cells, { avg, forecast, marks, disputed }) {
    const present = cells.filter((cell) => !cell.classList.contains("is-out")).length;
    const isFew = avg !== "—" && marks < Math.ceil(minimum * present / columns.length);
    const badge = isFew ? " мало" : disputed ? " спор" : "";
    return (forecast && `(${forecast})`) + badge;
}
