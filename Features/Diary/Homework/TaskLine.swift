import Markup
import School
import Storage
import Web

/// A homework's facets in a line of the diary: «письменно · ≈ 25 мин · к 21 ноября», its link and its files.
struct TaskLine {
    let task: DiaryTask
    let lesson: DiaryLesson
    let sheet: DiarySheet
    let frame: Frame

    var html: HTML {
        // By when it is needs no words where it stands at that very lesson.
        let due = task.due.flatMap { $0 == lesson.day ? nil : "к " + RussianDate.dayAndMonth($0) }
        let words = [task.facets.words, due ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
        guard !words.isEmpty || task.facets.link != nil || !task.files.isEmpty else { return .none }
        return """
             <small class="day__task">\(words)\
            \(task.facets.link.map { " <a href=\"\($0.text)\" rel=\"noreferrer noopener\">\($0.host)</a>" })\
            \(each: task.files, { " <a href=\"\(frame.link(.ownFile($0.id, of: sheet.child.id)))\">\($0.name)</a>" })</small>
            """
    }
}
