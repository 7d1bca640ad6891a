/// A school of three classes in aSc's words: two subgroups, a joint lesson, alternating weeks, a lesson without a place.
enum SmallASC {
    static let text = """
        <?xml version="1.0" encoding="windows-1251"?>
        <timetable importtype="database" displayname="aSc Timetables 2012 XML">
        <periods columns="period,name,short,starttime,endtime">
        <period name="1 пара" short="1" period="1" starttime="8:30" endtime="9:15"/>
        <period name="2" short="2" period="2" starttime="9:30" endtime="10:15"/>
        <period name="3" short="3" period="3" starttime="10:30" endtime="11:15"/></periods>
        <daysdefs><daysdef id="D1" name="Любой день" days="10000,01000,00100,00010,00001"/></daysdefs>
        <weeksdefs><weeksdef id="W1" name="Каждую" weeks="11"/><weeksdef id="W2" name="А" weeks="10"/></weeksdefs>
        <termsdefs><termsdef id="T1" name="Год" terms="1"/></termsdefs>
        <subjects><subject id="S1" name="Математика" short="Мат"/><subject id="S2" name="Английский" short="Англ"/>
        <subject id="S3" name="Физкультура" short="ФК"/><subject id="S4" name="Музыка" short="Муз"/></subjects>
        <teachers><teacher id="T1" name="Орлова Анна Ильинична" short="Орлова А.И."/>
        <teacher id="T2" name="" lastname="Ким" firstname="Олег" short="Ким О."/>
        <teacher id="T3" name="Ли Вера" short="Ли В."/></teachers>
        <classrooms><classroom id="R1" name="301" short="301"/><classroom id="R2" name="Зал" short="з"/></classrooms>
        <grades><grade name="Grade 5" grade="5"/></grades>
        <classes><class id="C1" name="5А" short="5А" grade=""/><class id="C2" name="Б" short="Б" grade="5"/>
        <class id="C3" name="Кадеты" short="К" grade=""/></classes>
        <groups>
        <group id="G1" name="Весь класс" classid="C1" entireclass="1" divisiontag="0"/>
        <group id="G2" name="1 группа" classid="C1" entireclass="0" divisiontag="1"/>
        <group id="G3" name="2 группа" classid="C1" entireclass="0" divisiontag="1"/>
        <group id="G4" name="Весь класс" classid="C2" entireclass="1" divisiontag="0"/>
        <group id="G5" name="Весь класс" classid="C3" entireclass="1" divisiontag="0"/></groups>
        <lessons>
        <lesson id="L1" classids="C1" subjectid="S1" groupids="G1" teacherids="T1" classroomids="R1" \
        periodspercard="1" periodsperweek="2.0"/>
        <lesson id="L2" classids="C1" subjectid="S2" groupids="G2" teacherids="T2" classroomids="" \
        periodspercard="1" periodsperweek="1.0"/>
        <lesson id="L3" classids="C1" subjectid="S2" groupids="G3" teacherids="T3" classroomids="" \
        periodspercard="1" periodsperweek="1.0"/>
        <lesson id="L4" classids="C1,C2" subjectid="S3" groupids="G1,G4" teacherids="T2" classroomids="R2" \
        periodspercard="2" periodsperweek="2.0"/>
        <lesson id="L5" classids="C3" subjectid="S4" groupids="G5" teacherids="T3" classroomids="" \
        periodspercard="1" periodsperweek="0.5"/>
        <lesson id="L6" classids="" subjectid="S4" groupids="" teacherids="T3" periodspercard="1" periodsperweek="1"/>
        </lessons>
        <cards>
        <card lessonid="L1" classroomids="R1" period="1" days="10000" weeks="11" terms="1"/>
        <card lessonid="L1" classroomids="R1" period="1" days="" weeks="11" terms="1"/>
        <card lessonid="L2" classroomids="" period="2" days="10000" weeks="11" terms="1"/>
        <card lessonid="L3" classroomids="R1" period="2" days="10000" weeks="11" terms="1"/>
        <card lessonid="L4" classroomids="R2" period="2" days="01000" weeks="11" terms="1"/>
        <card lessonid="L5" classroomids="" period="2" days="10000" weeks="01" terms="1"/>
        </cards>
        </timetable>
        """

    /// The same text in UTF-8, as its head says then.
    static var utf8: [UInt8] { Array(text.replacing("windows-1251", with: "UTF-8").utf8) }

    /// As Russian aSc writes it.
    static var windows1251: [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0..<0x80: UInt8(scalar.value)
            case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
            default: UInt8(ascii: "?")
            }
        }
    }
}
