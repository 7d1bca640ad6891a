import School
import Web

/// A timetable as a school keeps it in a table: weekdays and lessons down, classes across.
struct GridFile: Equatable {
    /// One filled cell of the week, with everything that stands around it.
    struct Cell: Equatable {
        /// «лист-строка-столбец», the same while the file is the same.
        let code: String
        /// 1 is Monday.
        let weekday: Int
        /// The lesson's number in the day.
        let n: Int
        /// The class in the file's words.
        let schoolClass: String
        /// What the cell says; a second row of the same lesson after « / ».
        var text: String
        /// What a column or row of rooms says, empty where there is none.
        var room: String
    }

    var cells: [Cell] = []
    /// The classes in the file's words, in its order.
    var classes: [String] = []
    /// When each lesson is, where the file tells.
    var times: [Int: ClosedRange<TimeOfDay>] = [:]
    /// Sentences about rows that were not understood.
    var remarks: [String] = []

    /// Nothing in any sheet that looks like a timetable is a problem in words.
    init(_ sheets: [Sheet]) throws(FileProblem) {
        for (number, sheet) in sheets.enumerated() {
            var reading = GridReading(sheet, number: number)
            reading.read()
            cells += reading.cells
            for name in reading.classes where !classes.contains(name) { classes.append(name) }
            times.merge(reading.times) { first, _ in first }
            remarks += reading.remarks
        }
        guard !classes.isEmpty else {
            throw FileProblem(
                "Это не расписание: не нашлось строки с названиями классов (5А, 5Б…). Нужна таблица, где дни и уроки "
                    + "идут сверху вниз, а классы — в столбцах.")
        }
        guard !cells.isEmpty else {
            throw FileProblem(
                "В таблице есть классы, но нет ни одного урока. Слева от уроков нужен номер или время (09.00-9.40), "
                    + "выше — день недели.")
        }
    }
}
