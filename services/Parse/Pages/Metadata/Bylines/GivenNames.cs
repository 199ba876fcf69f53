using System.Collections.Frozen;

namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>
/// Common given names of the languages that the feeds are written in, as written by hand for this file. One of them says that two capitalised words
/// are a person and no label; that it is missing here says nothing.
/// </summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        """
        aaron adam adrian ahmed alan albert alejandro alessandro alex alexander alexandra alexis alfred ali alice alina alison amanda amber amelie amina amy ana anastasia andre andrea andreas andrei andrew andrzej angela anita ann anna anne annette annika anthony antje antoine anton antonio ariane armin arthur astrid axel
        barbara bastian beate beatrice beatrix ben benedikt benjamin bernard bernd bernhard bettina bianca bill birgit bjorn björn bob boris brian brigitte bruno bryan burkhard
        camila camille carl carla carlo carlos carmen carola carolin carolina caroline catherine cecile celine chantal charles charlotte chiara chris christa christian christiane christina christine christoph christopher clara claire claudia clemens constanze corinna cornelia craig cristina
        damian daniel daniela danielle david deborah denis dennis detlef diana diego dieter dietmar dimitri dirk dmitri dominic dominik donald doris dorothea douglas
        eberhard eduardo edward elena eleni elisabeth elise elizabeth elke ellen emil emilia emily emma enrico eric erich erik erika ernst esther eugen eugene eva evelyn
        fabian fatima federico felix ferdinand fernando filip florian francesca francesco francis francisco franco francois françois frank franz frederic frederik friedrich fritz
        gabriel gabriele gareth gary george georg gerald gerhard gerd giovanni gisela giulia giuseppe graham greg gregor gregory guido guillaume gunter günter günther gustav
        hannah hannes hans harald harry hassan heather heidi heike heiko heinrich heinz helen helena helene helga helmut hendrik henning henri henry herbert hermann hilary holger horst howard hubert hugo
        ian ignacio igor ilona ines inga inge ingo ingrid irene irina iris isabel isabella isabelle ivan iwona
        jack jacob jacques jakob jakub james jan jana jane janet janina jannik jason javier jean jeanette jeff jeffrey jennifer jens jeremy jessica jim joachim joan joanna jochen joe joel johann johanna johannes john jon jonas jonathan jordan jorge jörg jörn jose josé josef joseph josh joshua juan judith jukka jule julia julian juliane julie julien jürgen justin justyna jutta
        kai karen karin karl karoline karsten katarzyna kate katharina katherine kathrin katja katrin kay keith ken kenneth kerstin kevin kim kirsten klaus konrad konstantin krzysztof kurt
        lara lars laura laurent lea lena leo leon leonard leonie leonora lesley leslie lidia lilian linda lisa lorenz lorenzo louis louise luca lucas lucia lucy ludwig luis luisa lukas luke lutz
        maciej magdalena maik malte manfred manuel manuela marc marcel marco marcus marek margaret margarete maria marian marianne marie marina mario marion mark markus marta martha martin martina mary mateusz mathias mathilde matt matteo matthew matthias maurice max maximilian maya mehmet melanie mia michael michaela michal michał michel michele miguel mike milan mina miriam mohamed mohammed monica monika moritz murat
        nadia nadine nadja natalia natalie natascha natasha nathan neil nicholas nick nicola nicolas nicole niels nigel niklas nikola nikolai nikolaus nils nina nora norbert
        oksana ola olaf ole oleg olena olga oliver olivia olivier omar oscar oskar otto
        pablo pamela paola paolo pascal patricia patrick patrik paul paula pauline pavel pawel paweł pedro per perry pete peter petra philip philipp philippe pierre piotr
        rachel rafael rainer ralf ralph ramona raphael rebecca reiner reinhard renate rené richard rita rob robert roberto robin roger roland rolf roman ronald rosa rosemarie ross rudolf ruth ryan
        sabine sabrina sally sam samantha samuel sandra sara sarah sascha sean sebastian sergei sergio serhiy sharon silke silvia simon simone sofia sofie sonja sophia sophie stefan stefanie stefano steffen steffi stephan stephanie stephen steve steven stuart susan susanna susanne suzanne sven svenja svetlana sylvia
        tamara tanja tara tatiana tatjana teresa terry thea theo theodor theresa thierry thilo thomas thorsten till tim timo timothy tina tobias todd tom tomas tomasz toni tony torben torsten tracy udo ulf ulrich ulrike ursula uta ute uwe
        valentin valentina valerie vanessa vera verena veronika victor victoria viktor viktoria vincent vladimir volker volodymyr walter wendy werner wiebke wilfried wilhelm will william winfried wojciech wolf wolfgang
        xavier yann yannick yasmin yulia yuri yvonne zoe zuzanna
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    public static bool Has(string word) => Names.Contains(word);
}
