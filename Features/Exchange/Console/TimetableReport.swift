import School

/// A draft of a timetable as the console prints it.
enum TimetableReport {
    static func text(_ draft: TimetableDraft, teachers: TeacherMatching, file: String) -> String {
        let subjects = Set(draft.courses.map(\.subject)).count
        var lines = [
            "Файл «\(file)».",
            "  \(counted(draft.classes.count, "класс", "класса", "классов")): "
                + draft.classes.sorted(by: ClassName.inOrder).map(\.text).joined(separator: ", "),
            "  \(counted(subjects, "предмет", "предмета", "предметов")), "
                + counted(draft.groups.count, "группа", "группы", "групп"),
            "  \(counted(draft.courses.count, "страница журнала", "страницы журнала", "страниц журнала"))",
            "  \(counted(draft.slots.count, "урок", "урока", "уроков")) в неделю",
            "  учителя: есть в школе — \(teachers.known.count), новых — \(teachers.new.count)",
        ]
        lines += draft.remarks + teachers.doubts + draft.unplaced
        if !draft.mayBeApplied { lines += draft.questions.flatMap(ConsoleQuestion.lines) }
        return lines.joined(separator: "\n")
    }
}
