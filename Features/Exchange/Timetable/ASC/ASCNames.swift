import School
import Web

/// What an aSc export calls things, and what the school does.
enum ASCNames {
    /// The class of each of the file's by number. A usual name is read whichever way it is written; else the short name
    /// or the grade with the name may be one; else the name stays as it is.
    static func classes(_ classes: [ASCFile.Class], _ map: NameMap) -> [String: ClassName] {
        let shorts = classes.map { ClassInCell.usual($0.short) }
        let areShortsNames = Set(shorts.compactMap { $0 }).count == classes.count
        var found: [String: ClassName] = [:]
        for schoolClass in classes {
            if map[.schoolClass, schoolClass.name] == .skipped { continue }
            if let own = map.ours(.schoolClass, schoolClass.name).flatMap({ ClassName($0) }) {
                found[schoolClass.id] = own
                continue
            }
            let level = schoolClass.grade.filter { $0.isASCII && $0.isNumber }
            let graded = level.isEmpty ? nil : ClassInCell.usual("\(level)\(schoolClass.name)")
            let short = areShortsNames ? ClassInCell.usual(schoolClass.short) : nil
            found[schoolClass.id] =
                ClassInCell.usual(schoolClass.name) ?? graded ?? short
                ?? ClassName(gradeLevel: nil, letter: String(schoolClass.name.prefix(40)).clean)
        }
        return found
    }

    /// Every name of the file with what it is taken for.
    static func all(
        _ file: ASCFile, _ classes: [String: ClassName], _ map: NameMap, _ known: KnownSchool
    ) -> [TimetableDraft.Name] {
        var names = file.classes.map { schoolClass in
            TimetableDraft.Name(
                kind: .schoolClass, text: schoolClass.name,
                meaning: classes[schoolClass.id].flatMap { known.classes[$0] == nil ? nil : $0.text } ?? "")
        }
        let used = Set(file.lessons.map(\.subject))
        names += file.subjects.values.filter { used.contains($0.id) }.sorted { $0.name < $1.name }.map {
            .init(
                kind: .subject, text: $0.name,
                meaning: map.ours(.subject, $0.name) ?? known.subjectName($0.name, $0.short) ?? "")
        }
        names += file.teachers.map { .init(kind: .teacher, text: $0.name) }
        let rooms = Set(file.cards.flatMap(\.rooms))
        names += file.rooms.values.filter { rooms.contains($0.id) }.sorted { $0.name < $1.name }.map {
            .init(kind: .room, text: $0.name, meaning: map.ours(.room, $0.name) ?? "")
        }
        return names
    }

    /// The bells, where the periods follow one another; overlapping ones ring for nobody.
    static func bells(_ periods: [ASCFile.Period], remarks: inout [String]) -> Bells? {
        let bells = periods.compactMap { period -> Bell? in
            guard let starts = period.starts, let ends = period.ends, starts < ends else { return nil }
            return Bell(n: period.n, starts: starts, ends: ends)
        }
        let inOrder = bells.sorted { $0.n < $1.n }
        guard !bells.isEmpty, bells.count == periods.count, Set(bells.map(\.n)).count == bells.count,
            zip(inOrder, inOrder.dropFirst()).allSatisfy({ $0.ends <= $1.starts })
        else {
            remarks.append("Время уроков в файле пересекается или указано не у всех: звонки школы останутся прежними.")
            return nil
        }
        return Bells(inOrder)
    }
}

extension KnownSchool {
    /// The school's name of a subject that is called so in full or for short.
    func subjectName(_ name: String, _ short: String) -> String? {
        subjects[name.plain]?.name ?? subjects[short.plain]?.name
    }
}
