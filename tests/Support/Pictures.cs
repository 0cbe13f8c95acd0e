using NetVips;

namespace Archive.Tests.Support;

public static class Pictures
{
    /// <summary>Black all over.</summary>
    public static byte[] Png(int width, int height)
    {
        using var image = Image.Black(width, height);
        return image.PngsaveBuffer();
    }
}
