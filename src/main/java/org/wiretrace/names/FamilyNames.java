package org.wiretrace.names;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Family names that stand before the given name: Korean, Chinese and Vietnamese ones in Latin letters, folded. They
 * only say where in a name the family name is looked for, never that two people are one.
 */
final class FamilyNames {
    private static final Set<String> FIRST = words(
            // Korean
            "kim lee ri yi rhee park pak bak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im rim han"
                    + " oh seo suh shin sin kwon hwang ahn an song ryu yoo yu hong jeon jun ko koh moon mun son"
                    + " sohn bae paek baek baik heo hur nam sim noh roh ro ha joo ju woo ki thae hyon"
                    // Chinese
                    + " mao xi wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao"
                    + " luo zheng liang xie tang deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu"
                    + " du ye cheng wei su lu ding ren shen yao cui zhong tan fan hua qin jia tsai hsu chiang"
                    + " wen bo geng qi le lai"
                    // Vietnamese
                    + " nguyen tran pham hoang phan vu vo dang bui ngo duong ly truong dinh trinh mai to");

    /** Vietnamese ones: whoever bears one is addressed by the last token. */
    private static final Set<String> VIETNAMESE =
            words("nguyen tran pham phan vo bui ngo duong truong trinh hoang dang vu dinh le mai to");

    private FamilyNames() {}

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a name that begins with this folded token has its family name first. */
    static boolean comeFirst(String token) {
        return FIRST.contains(token);
    }

    /** Positions in the name, of folded tokens, of those that may stand for the whole of it. */
    static List<Integer> addressedBy(List<String> tokens) {
        int last = tokens.size() - 1;
        if (!comeFirst(tokens.get(0))) {
            return List.of(last);
        }
        return VIETNAMESE.contains(tokens.get(0)) ? List.of(0, last) : List.of(0);
    }
}
