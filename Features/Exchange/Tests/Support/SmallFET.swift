/// A school of two grade levels in FET's words: a double lesson, three English groups, a stream, a team.
enum SmallFET {
    static let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <fet version="6.8.5">
        <Institution_Name>Школа &quot;Пример&quot;</Institution_Name>
        <Days_List><Number_of_Days>2</Number_of_Days>
        <Day><Name>Понедельник</Name></Day><Day><Name>Среда</Name></Day></Days_List>
        <Hours_List><Hour><Name>08:30</Name></Hour>
        <Hour><Name>09:20</Name></Hour><Hour><Name>10:15</Name></Hour></Hours_List>
        <Subjects_List>\(list("Subject", subjects))</Subjects_List>
        <Teachers_List>\(list("Teacher", ["О.Петрова", "Ким Л.С.", "Орлова", "Ли"]))</Teachers_List>
        <Students_List>
        <Year><Name>8</Name>
        <Group><Name>8 а</Name><Subgroup><Name>8 а целый класс</Name></Subgroup></Group>
        <Group><Name>8 б</Name>
        <Subgroup><Name>8 б мат</Name></Subgroup><Subgroup><Name>8 б гум</Name></Subgroup></Group>
        </Year>
        <Year><Name>9</Name><Group><Name>9 а</Name></Group></Year>
        </Students_List>
        <Activities_List>
        \(activity(1, ["О.Петрова"], "Алгебра", ["8 а"], 2))
        \(activity(2, ["О.Петрова"], "Алгебра", ["8 а"], 1))
        \(activity(3, ["Ким Л.С.", "Орлова", "Ли"], "Английский", ["8 б"], 1))
        \(activity(4, ["Орлова"], "Физкультура", ["8 б мат", "9 а"], 1))
        \(activity(5, ["Ким Л.С.", "Ли"], "Труд", ["8"], 1))
        \(activity(6, ["О.Петрова"], "Час на класа", ["9 а"], 1))
        \(activity(7, ["О.Петрова"], "Алгебра", ["8 б гум"], 1, active: false))
        </Activities_List>
        <Time_Constraints_List>
        \(start(1, "Понедельник", "08:30"))\(start(2, "Среда", "10:15"))\(start(3, "Понедельник", "09:20"))
        \(start(4, "Среда", "08:30"))\(start(5, "Среда", "09:20"))
        </Time_Constraints_List>
        <Space_Constraints_List><ConstraintActivityPreferredRoom><Weight_Percentage>100</Weight_Percentage>
        <Activity_Id>1</Activity_Id><Room>Кабинет 12</Room><Active>true</Active></ConstraintActivityPreferredRoom>
        </Space_Constraints_List>
        </fet>
        """

    private static let subjects = ["Алгебра", "Английский", "Физкультура", "Труд", "Час на класа"]

    static var bytes: [UInt8] { Array(text.utf8) }

    private static func activity(
        _ id: Int, _ teachers: [String], _ subject: String, _ students: [String], _ duration: Int, active: Bool = true
    ) -> String {
        "<Activity>" + teachers.map { "<Teacher>\($0)</Teacher>" }.joined() + "<Subject>\(subject)</Subject>"
            + students.map { "<Students>\($0)</Students>" }.joined()
            + "<Duration>\(duration)</Duration><Id>\(id)</Id><Active>\(active)</Active></Activity>"
    }

    private static func list(_ kind: String, _ names: [String]) -> String {
        names.map { "<\(kind)><Name>\($0)</Name></\(kind)>" }.joined()
    }

    private static func start(_ id: Int, _ day: String, _ hour: String) -> String {
        let name = "ConstraintActivityPreferredStartingTime"
        return "<\(name)><Weight_Percentage>100</Weight_Percentage><Activity_Id>\(id)</Activity_Id>"
            + "<Preferred_Day>\(day)</Preferred_Day><Preferred_Hour>\(hour)</Preferred_Hour></\(name)>"
    }
}
